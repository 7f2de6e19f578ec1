// Files dropped or chosen are sent one after the other, each with its progress. Without this script
// the form sends them all at once.
"use strict";

(() => {
  const form = document.getElementById("take-in");
  const input = form && form.querySelector("input[type=file]");
  if (!input) return;
  const says = form.dataset;

  const place = document.createElement("div");
  place.className = "drop";
  const hint = document.createElement("p");
  hint.className = "small muted";
  hint.textContent = says.drop;
  const list = document.createElement("ul");
  list.className = "files";
  list.setAttribute("role", "status");
  input.before(place);
  place.append(hint, input, list);

  const line = (file) => {
    const item = document.createElement("li");
    const name = document.createElement("span");
    name.textContent = file.name;
    const bar = document.createElement("progress");
    bar.max = 1;
    bar.value = 0;
    bar.hidden = true;
    const state = document.createElement("span");
    state.className = "small muted";
    item.append(name, bar, state);
    list.append(item);
    return { name, bar, state };
  };
  const taken = new WeakSet(); // files that need not be sent again
  const shown = () => {
    list.replaceChildren();
    return Array.from(input.files, (file) => ({ file, line: line(file) }));
  };

  let within = 0;
  const isOver = (step) => {
    within += step;
    place.classList.toggle("over", within > 0);
  };
  place.addEventListener("dragenter", () => isOver(1));
  place.addEventListener("dragleave", () => isOver(-1));
  place.addEventListener("dragover", (event) => event.preventDefault());
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    isOver(-within);
    input.files = event.dataTransfer.files;
    shown();
  });
  input.addEventListener("change", shown);

  const send = ({ file, line: { bar, state } }, several) =>
    new Promise((answer) => {
      if (file.size > says.limit * 1024 * 1024) {
        answer({ why: says.large });
        return;
      }
      const data = new FormData(form);
      data.set("file", file);
      const token = /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie); // new with every sign-in
      if (token) data.set("csrfmiddlewaretoken", token[1]);
      if (several) data.set("title", "");
      const request = new XMLHttpRequest();
      request.open("POST", form.action || location.href);
      request.setRequestHeader("Accept", "application/json");
      request.responseType = "json";
      bar.hidden = false;
      state.textContent = says.sending;
      request.upload.onprogress = (event) => {
        bar.value = event.loaded / event.total;
      };
      request.upload.onload = () => {
        bar.removeAttribute("value");
        state.textContent = says.reading;
      };
      const isSignedOut = () => new URL(request.responseURL).pathname === says.signIn;
      request.onload = () =>
        answer(request.response || { why: isSignedOut() ? says.signedOut : says.broken });
      request.onerror = () => answer({ why: says.broken });
      request.send(data);
    });

  const finish = ({ line: { name, bar, state } }, answer) => {
    bar.hidden = true;
    state.textContent = answer.why || answer.told;
    state.className = answer.why ? "small error" : "small muted";
    if (!answer.address) return;
    const link = document.createElement("a");
    link.href = answer.address;
    link.textContent = name.textContent;
    name.replaceChildren(link);
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    const rest = new DataTransfer();
    Array.from(input.files).forEach((file) => taken.has(file) || rest.items.add(file));
    input.files = rest.files;
    const files = shown();
    files.forEach(({ line: { state } }) => {
      state.textContent = says.waiting;
    });
    let refused = 0;
    for (const one of files) {
      const answer = await send(one, files.length > 1);
      if (answer.form) {
        form.submit(); // a field is not filled in as it must be: the page itself says which
        return;
      }
      if (answer.address) taken.add(one.file);
      if (answer.undated) form.querySelector("details").open = true; // there the day is asked
      if (answer.why) refused += 1;
      else if (files.length === 1) {
        location.assign(answer.address);
        return;
      }
      finish(one, answer);
    }
    button.disabled = false;
    if (refused < files.length) {
      const way = document.createElement("a");
      way.href = "/documents/";
      way.textContent = says.list;
      const item = document.createElement("li");
      item.append(way);
      list.append(item);
    }
  });
})();
