// Hover or focus shows a sentence's note without a click; without this script a click or tap does.
(() => {
  const notes = document.querySelectorAll(".note");
  const wide = matchMedia("(min-width: 68rem) and (hover: hover)");
  const noteOf = (link) => document.getElementById(link.getAttribute("href").slice(1));
  const show = (note) => {
    for (const one of notes) one.classList.toggle("on", one === note);
    for (const link of document.querySelectorAll("a.s")) link.classList.toggle("here", note !== null && noteOf(link) === note);
  };
  const close = () => {
    const open = document.querySelector(".note.on, .note:target");
    if (!open) return;
    show(null);
    const link = document.querySelector(`a.s[href="#${open.id}"]`);
    if (location.hash === `#${open.id}`) location.replace(`#${link.id}`);
    link.focus({ preventScroll: true });
  };
  for (const link of document.querySelectorAll("a.s")) {
    link.addEventListener("mouseenter", () => wide.matches && show(noteOf(link)));
    link.addEventListener("focus", () => wide.matches && show(noteOf(link)));
    link.addEventListener("click", (event) => {
      event.preventDefault();
      show(noteOf(link));
      noteOf(link).focus({ preventScroll: true });
      if (!wide.matches) link.scrollIntoView();
    });
  }
  for (const link of document.querySelectorAll(".close")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      close();
    });
  }
  addEventListener("keydown", (event) => event.key === "Escape" && close());
})();
