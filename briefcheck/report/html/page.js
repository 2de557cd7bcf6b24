// Opens what is closed: where a link leads into it, and all of it before printing.
(function () {
  "use strict";
  function open() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.firstElementChild && target.firstElementChild.tagName === "DETAILS") target.firstElementChild.open = true;
    for (var at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    target.scrollIntoView({ block: "nearest" });
  }
  addEventListener("hashchange", open);
  addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (one) { one.open = true; });
  });
  open();
})();
