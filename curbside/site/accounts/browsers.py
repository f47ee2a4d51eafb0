"""What a browser says of itself, in words a person knows."""

from __future__ import annotations

# The more particular first: Edge and Opera also call themselves Chrome, and all of them Safari.
BROWSERS = {"Edg": "Edge", "OPR/": "Opera", "SamsungBrowser": "Samsung Internet", "Firefox": "Firefox", "FxiOS": "Firefox"}
BROWSERS |= {"CriOS": "Chrome", "Chrome": "Chrome", "Safari": "Safari"}
SYSTEMS = {"iPhone": "iPhone", "iPad": "iPad", "Android": "Android", "CrOS": "ChromeOS", "Windows": "Windows", "Macintosh": "Mac", "Linux": "Linux"}


def browser_named(user_agent: str) -> str:
    """Such as "Chrome on Windows"; one nobody has heard of is another browser."""
    browser = next((name for sign, name in BROWSERS.items() if sign in user_agent), "Another browser")
    system = next((name for sign, name in SYSTEMS.items() if sign in user_agent), "")
    return f"{browser} on {system}" if system else browser
