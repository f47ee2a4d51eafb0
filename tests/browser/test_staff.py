"""The admin in the browser: its own scripts and styles work under the strict content security policy."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.test_account_pages import confirm, press
from tests.browser.watching import barriers, overhang


def test_a_member_of_staff_finds_and_removes_and_shows_again(window):
    page = window(1280, person="mo")
    page.goto("/staff/questions/question/?q=lump+under+the+skin")
    for action in ("Remove the chosen questions", "Publish the chosen questions"):
        page.locator("input.action-select").first.check()
        page.locator("select[name=action]").select_option(label=action)
        page.get_by_role("button", name="Go").click()
        expect(page.locator(".messagelist")).to_contain_text("1 now")
    assert page.goto("/q/2").status == 200


def test_a_profile_is_mended_with_a_specialty_that_is_looked_up(window):
    page = window(1280, person="mo")
    page.goto("/staff/doctors/doctor/1/change/")
    page.locator(".select2-selection").click()
    page.locator(".select2-search__field").fill("plastic")
    page.locator(".select2-results__option", has_text="Facial Plastic Surgeon").first.click()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist")).to_contain_text("was changed successfully")


def troubles(page):
    """What sticks out and whom it shuts out, on a desk and a phone, in light and dark. The admin's sheets import others, which axe would fetch from the wrong place."""
    found = []
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 844})
        found += [f"{width} px: sticks out"] if overhang(page) else []
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            page.evaluate("() => Promise.all(document.getAnimations().map(one => one.finished))")  # colours change by and by
            found += barriers(page, preload=False)
    return found


def test_an_account_is_erased_for_its_owner_once_that_was_confirmed(window):
    page = window(390, person="mo")
    page.goto("/staff/accounts/user/?q=kim")
    page.get_by_role("link", name="kim", exact=True).click()
    page.get_by_role("link", name="Erase this account").click()
    confirm(page)
    assert troubles(page) == []
    page.get_by_label("Why").fill("Kim wrote to us.")
    page.get_by_label("Address in the request").fill("kim@example.com")
    press(page, "Erase this account")
    expect(page.locator(".errorlist")).to_have_count(2)
    assert troubles(page) == []
    page.get_by_label("Why").fill("Asked for in a letter.")
    page.get_by_label("Address in the request").fill("kim@example.org")
    press(page, "Erase this account")
    expect(page.get_by_text("The account was erased.")).to_be_visible()


def test_a_moderator_goes_through_what_waits_by_keyboard_without_script(window):
    page = window(390, person="mo", java_script_enabled=False)
    page.goto("/")
    page.get_by_role("link", name="To moderate").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("What waits")
    page.get_by_role("link", name="Next").press("Enter")
    form = page.get_by_role("form", name="Does it wait, number 20?")
    form.get_by_role("button", name="Approve").press("Enter")
    expect(page.get_by_text("Approved: everybody can see it.")).to_be_visible()
