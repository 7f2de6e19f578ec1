// What was pressed and did not arrive is said where it is seen; the page stays as it was.
"use strict";

(() => {
  const work = document.getElementById("work");
  if (!work) return;
  const says = { ...work.dataset };

  const tell = (words) => {
    const item = document.createElement("li");
    item.className = "notice wrong";
    item.textContent = words;
    document.getElementById("messages").replaceChildren(item);
  };
  document.body.addEventListener("htmx:sendError", () => tell(says.lost));
  document.body.addEventListener("htmx:timeout", () => tell(says.lost));
  document.body.addEventListener("htmx:beforeSwap", ({ detail }) => {
    const { status, responseURL } = detail.xhr;
    if (status === 200 && new URL(responseURL).pathname === says.signIn) {
      detail.shouldSwap = false; // signed out since: what stands here must not vanish
      location.assign(`${says.signIn}?next=${encodeURIComponent(location.pathname)}`);
    }
  });
})();
