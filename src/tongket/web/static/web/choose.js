// A long list to choose from gets a field in which some words of the wanted line are typed, with
// or without accents. Without this script it is the list alone.
"use strict";

(() => {
  const plain = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");

  for (const list of document.querySelectorAll("select[data-find]")) {
    const all = Array.from(list.children);
    const lines = Array.from(list.options, (option) => ({ option, text: plain(option.text) }));
    const field = document.createElement("input");
    field.type = "search";
    field.autocomplete = "off";
    field.placeholder = list.dataset.find;
    field.setAttribute("aria-label", list.dataset.find);
    list.before(field);

    let matching = [];
    const show = () => {
      const chosen = list.value;
      const words = plain(field.value).split(/\s+/).filter(Boolean);
      const isLooking = words.length > 0;
      matching = lines.filter(
        ({ option, text }) => option.value && words.every((word) => text.includes(word)),
      );
      if (isLooking) {
        const kept = lines.find(({ option }) => option.value === chosen); // stays chosen until another is
        const shown = new Set([kept, ...matching].map(({ option }) => option));
        list.replaceChildren(...Array.from(shown, (option) => option.cloneNode(true)));
      } else {
        list.replaceChildren(...all);
      }
      list.value = chosen;
      list.size = isLooking ? Math.min(Math.max(list.length, 2), 8) : 1;
    };
    const choose = (value) => {
      field.value = "";
      show();
      list.value = value;
    };

    field.addEventListener("input", show);
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault(); // which would send the form
      if (field.value && matching.length > 0) {
        choose(matching[0].option.value);
        list.focus();
      }
    });
    list.addEventListener("click", () => list.size > 1 && choose(list.value));
    list.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && list.size > 1) {
        event.preventDefault();
        choose(list.value);
      }
    });
  }
})();
