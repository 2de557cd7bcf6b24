// Takes a dropped file, sends it to briefcheck on this computer, shows the answer. The file is kept by this page only, so
// that a copy can be asked for and other choices tried.
(function () {
  "use strict";
  var body = document.body, file = null, asking = null, clock = null;
  function at(id) { return document.getElementById(id); }
  function words() { return JSON.parse(body.dataset.words); }
  function fill(text, values) { return text.replace(/\{(\w+)\}/g, function (all, name) { return name in values ? values[name] : all; }); }
  function say(id, text) { at(id).textContent = text; at(id).hidden = !text; }

  function busy(on, text) {
    clearInterval(clock);
    at("busy").hidden = !on;
    at("copies").querySelectorAll("button").forEach(function (one) { one.disabled = on; });
    if (on) { at("doing").textContent = text; at("progress").removeAttribute("value"); }
  }

  function count(text) {
    var began = Date.now();
    function tell() { at("doing").textContent = fill(text, { seconds: Math.floor((Date.now() - began) / 1000) }); }
    clearInterval(clock); clock = setInterval(tell, 1000); tell();
    at("progress").removeAttribute("value");
  }

  function leave() { if (asking) { asking.onabort = null; asking.abort(); asking = null; } }

  function ask(work, then) {
    leave();
    say("error", "");
    if (file.size > body.dataset.most * 1048576) { busy(false); say("error", words().too_large); return; }
    var query = new URLSearchParams({ name: file.name, lang: body.dataset.lang });
    ["audience", "client"].forEach(function (name) { if (at(name)) query.set(name, at(name).value); });
    var request = asking = new XMLHttpRequest();
    request.open("POST", "/" + work + "?" + query);
    request.setRequestHeader("x-briefcheck-token", body.dataset.token);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.responseType = "blob";
    busy(true, "");
    count(work === "check" ? words().checking : words().making);
    request.upload.onprogress = function (event) {
      if (!event.lengthComputable || event.loaded === event.total) return;
      clearInterval(clock);
      at("progress").value = event.loaded / event.total;
      at("doing").textContent = fill(words().uploading, { percent: Math.floor(100 * event.loaded / event.total) });
    };
    request.upload.onload = function () { count(work === "check" ? words().checking : words().making); };
    request.onabort = function () { asking = null; busy(false); say("error", words().stopped); };
    request.onerror = function () { asking = null; busy(false); say("error", words().gone); };
    request.onload = function () {
      asking = null; busy(false);
      if (request.status === 200) { then(request.response); return; }
      request.response.text().then(function (text) {
        try { say("error", JSON.parse(text).error); } catch (no) { say("error", text); }
      });
    };
    request.send(file);
  }

  function check() {
    at("copied").textContent = "";
    ask("check", function (answer) {
      answer.text().then(function (text) {
        var told = JSON.parse(text);
        at("report").innerHTML = told.html;
        at("copies").replaceChildren.apply(at("copies"), told.copies.map(offer));
        at("about").textContent = told.copies.length > 1 ? words().copies : "";
        at("result").hidden = false;
        body.classList.add("full");
        history.replaceState(null, "", location.pathname + location.search);
        at("report").focus({ preventScroll: true });
        at("result").scrollIntoView({ block: "start" });
      });
    });
  }

  function offer(copy, index) {
    var button = document.createElement("button");
    button.type = "button"; button.id = copy.work; if (!index) button.className = "first";
    button.textContent = copy.work === "annotate" ? words().annotated : words().cleaned;
    button.addEventListener("click", function () {
      ask(copy.work, function (blob) {
        var link = document.createElement("a");
        link.href = URL.createObjectURL(blob); link.download = copy.name; link.click();
        setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
        at("copied").textContent = fill(words().downloaded, { name: copy.name });
      });
    });
    return button;
  }

  function take(files, folder) {
    if (!files || !files.length) return;
    file = folder ? null : files[0];
    at("result").hidden = true; at("report").textContent = ""; at("copies").textContent = ""; at("about").textContent = "";
    if (folder) { leave(); busy(false); say("error", words().folder); return; }
    check();
    if (files.length > 1 && at("error").hidden) say("error", fill(words().one, { name: file.name }));
  }

  function again() { if (file) check(); }

  function wire() {
    at("file").addEventListener("change", function () { take(this.files); this.value = ""; });
    at("stop").addEventListener("click", function () { if (asking) asking.abort(); });
    ["audience", "client"].forEach(function (name) { if (at(name)) at(name).addEventListener("change", again); });
    at("form").addEventListener("submit", function (event) { event.preventDefault(); });
    at("other").addEventListener("click", function (event) {
      if (!file) return;
      event.preventDefault();
      turn(this.getAttribute("href"));
    });
  }

  // The other language, without losing the file: the page is fetched anew, the choices are kept.
  function turn(address) {
    var chosen = ["audience", "client"].map(function (name) { return at(name) && at(name).value; });
    fetch(address).then(function (answer) { return answer.text(); }).then(function (source) {
      var other = new DOMParser().parseFromString(source, "text/html");
      document.documentElement.lang = other.documentElement.lang;
      document.title = other.title;
      Object.assign(body.dataset, other.body.dataset);
      [".bar", "#title", "#form"].forEach(function (part) {
        document.querySelector(part).replaceWith(document.adoptNode(other.querySelector(part)));
      });
      ["audience", "client"].forEach(function (name, index) { if (at(name)) at(name).value = chosen[index]; });
      history.replaceState(null, "", address);
      wire(); check();
    });
  }

  var depth = 0;
  addEventListener("dragenter", function (event) { event.preventDefault(); depth += 1; at("drop").classList.add("over"); });
  addEventListener("dragleave", function () { depth -= 1; if (depth <= 0) at("drop").classList.remove("over"); });
  addEventListener("dragover", function (event) { event.preventDefault(); });
  addEventListener("drop", function (event) {
    event.preventDefault(); depth = 0; at("drop").classList.remove("over");
    var first = event.dataTransfer.items[0], entry = first && first.webkitGetAsEntry && first.webkitGetAsEntry();
    take(event.dataTransfer.files, entry && entry.isDirectory);
  });
  wire();
})();
