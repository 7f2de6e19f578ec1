// A press on a claim brings back only what is no longer as this page shows it: claims, counters,
// findings. Their words in the text are marked here. What did not arrive is said where it is seen.
"use strict";

(() => {
  const work = document.getElementById("work");
  if (!work) return;
  const says = { ...work.dataset };
  const states = ["open", "accepted", "rejected"];
  const marks = new Map(); // the address of a claim -> its words in the text
  for (const link of work.querySelectorAll(".text mark a")) {
    const address = link.getAttribute("href");
    marks.set(address, [...(marks.get(address) || []), link.parentNode]);
  }

  const shown = new Map(); // a claim -> the sum of what this page shows of it, in their order
  for (const claim of work.querySelectorAll(".claim")) shown.set(claim.id, claim.dataset.shown);

  const mark = (claim) => {
    const state = states.find((one) => claim.classList.contains(one));
    const isDisputed = claim.querySelector("details.told") !== null;
    for (const words of marks.get(`#${claim.id}`) || []) {
      words.classList.remove(...states);
      words.classList.add(state);
      words.classList.toggle("disputed", isDisputed && words.classList.contains("number"));
    }
  };
  const tell = (words) => {
    const item = document.createElement("li");
    item.className = "notice wrong";
    item.textContent = words;
    document.getElementById("messages").replaceChildren(item);
  };
  let pressed = null; // the claim whose decision is under way
  const when = (name, act) => document.body.addEventListener(`htmx:${name}`, act);

  when("configRequest", ({ detail }) => {
    detail.parameters.set("shown", [...shown.values()].join(" "));
    const token = /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie); // new with every sign-in
    if (token) detail.parameters.set("csrfmiddlewaretoken", token[1]);
  });
  when("beforeRequest", ({ detail }) => {
    const { submitter } = detail.requestConfig.triggeringEvent || {};
    pressed = submitter ? submitter.closest(".claim") : null;
    if (pressed) pressed.classList.add("busy");
  });
  when("afterRequest", () => {
    if (pressed) pressed.classList.remove("busy");
  });
  when("afterSettle", ({ target }) => {
    if (!target.classList.contains("claim")) return;
    shown.set(target.id, target.dataset.shown);
    mark(target);
  });
  when("sendError", () => tell(says.lost));
  when("timeout", () => tell(says.lost));
  when("beforeSwap", ({ detail }) => {
    const { status, responseURL } = detail.xhr;
    if (status === 200 && new URL(responseURL).pathname === says.signIn) {
      detail.shouldSwap = false; // signed out since: what stands here must not vanish
      location.assign(`${says.signIn}?next=${encodeURIComponent(location.pathname)}`);
    }
  });
})();
