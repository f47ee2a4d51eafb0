// A claim pointed at, or focused, in the summary lights up in the answer; without script its link does the same.
const lit = new Map();

function light(link, on) {
  const name = link.hash.slice(1);
  for (const mark of document.querySelectorAll(`mark[data-claims~="${CSS.escape(name)}"]`)) mark.classList.toggle("lit", on);
}

for (const link of document.querySelectorAll(".say a[href*='-c'], .thread a[href*='-c']")) {
  if (lit.has(link)) continue;
  lit.set(link, true);
  const quote = link.closest("blockquote") || link;
  quote.addEventListener("pointerenter", () => light(link, true));
  quote.addEventListener("pointerleave", () => light(link, false));
  link.addEventListener("focus", () => light(link, true));
  link.addEventListener("blur", () => light(link, false));
}

// On paper every quote is open.
addEventListener("beforeprint", () => {
  for (const closed of document.querySelectorAll("main details:not([open])")) closed.open = true;
});
