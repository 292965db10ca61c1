/*
 * Starts the pane, in words every engine reads (ES5): Excel 2016 and 2019 show web pages in Internet Explorer's engine, where the
 * pane's own code does not even parse. It says so there, and elsewhere loads the pane once Office.js is in place: from Microsoft's
 * address, and when that fails or keeps silent, from the copy beside this file.
 */
(function () {
  'use strict';

  var SILENCE = 10000;
  var NOTICE =
    'Esta versi\u00f3n de Excel no puede mostrar PEI Avance. Actualice a Excel 2021 o Microsoft 365, o use Excel para la web.';
  var bundles = document.getElementById('boot').getAttribute('data-bundles').split(' ');
  var settled = false;

  function runsThePane() {
    return (
      'noModule' in document.createElement('script') &&
      typeof Promise !== 'undefined' &&
      typeof Object.hasOwn === 'function' &&
      typeof Array.prototype.at === 'function'
    );
  }

  function showNotice() {
    var box = document.createElement('div');
    box.setAttribute('role', 'alert');
    box.style.cssText = 'margin:24px;font:14px/1.5 "Segoe UI",Tahoma,sans-serif;color:#242424';
    box.appendChild(document.createTextNode(NOTICE));
    document.body.appendChild(box);
  }

  function add(source, whenOver) {
    var script = document.createElement('script');
    script.src = source;
    script.async = false;
    if (whenOver) script.onload = script.onerror = whenOver;
    document.head.appendChild(script);
  }

  function startPane() {
    for (var i = 0; i < bundles.length; i += 1) add(bundles[i]);
  }

  /* A script that left the document is not run when it arrives at last: two clients in one page would break both. */
  function useOwnCopy(late) {
    document.implementation.createHTMLDocument('').adoptNode(late);
    add('office-js/office.js', startPane);
  }

  /* Neither event bubbles, but both pass the document on their way down: no need to wait for the tag to be there. */
  function watchForOffice() {
    function once(next) {
      return function (event) {
        var office = event ? event.target : document.getElementById('office-js');
        if (settled || office.id !== 'office-js') return;
        settled = true;
        next(office);
      };
    }
    document.addEventListener('load', once(startPane), true);
    document.addEventListener('error', once(useOwnCopy), true);
    setTimeout(once(useOwnCopy), SILENCE);
  }

  if (runsThePane()) {
    watchForOffice();
  } else if (window.addEventListener) {
    window.addEventListener('load', showNotice);
  }
})();
