// A claim pointed at, or focused, in the summary lights up in the answer; without script its link does the same.
function light(link, on) {
  const name = CSS.escape(link.hash.slice(1));
  for (const mark of document.querySelectorAll(`mark[data-claims~="${name}"]`)) mark.classList.toggle("lit", on);
}

for (const quote of document.querySelectorAll(".say blockquote")) {
  const link = quote.querySelector("footer a");
  quote.addEventListener("pointerenter", () => light(link, true));
  quote.addEventListener("pointerleave", () => light(link, false));
  link.addEventListener("focus", () => light(link, true));
  link.addEventListener("blur", () => light(link, false));
}

// On paper every quote is open.
addEventListener("beforeprint", () => {
  for (const closed of document.querySelectorAll("main details:not([open])")) closed.open = true;
});
