"""The admin in the browser: its own scripts and styles work under the strict content security policy."""

from __future__ import annotations

from playwright.sync_api import expect


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
