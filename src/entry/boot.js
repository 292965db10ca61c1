/*
 * Starts the pane, in words every engine reads (ES5): Excel 2016 and 2019 show web pages in Internet Explorer's engine, where the
 * pane's own code does not even parse. It says so there, and elsewhere loads the pane once Office.js is in place: from Microsoft's
 * address, and when that fails or keeps silent, from the copy beside this file.
 */
(function () {
  'use strict';

  var SILENCE = 10000;
  var TOO_OLD =
    'Esta versi\u00f3n de Excel no puede mostrar PEI Avance. Actualice a Excel 2021 o Microsoft 365, o use Excel para la web.';
  var NOT_LOADED =
    'No se pudo cargar PEI Avance. Revise la conexi\u00f3n a Internet, pulse Reintentar; si se repite, avise a quien administra el complemento.';
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

  function showNotice(words, retry) {
    var box = document.createElement('div');
    var place = document.getElementById('root');
    box.setAttribute('role', 'alert');
    box.style.cssText = 'padding:24px;font:14px/1.5 "Segoe UI",Tahoma,sans-serif';
    box.appendChild(document.createTextNode(words));
    if (retry) box.appendChild(retry);
    while (place.firstChild) place.removeChild(place.firstChild);
    place.appendChild(box);
  }

  function add(source, whenLoaded, whenMissing) {
    var script = document.createElement('script');
    script.src = source;
    script.async = false;
    script.onload = whenLoaded;
    script.onerror = whenMissing;
    document.head.appendChild(script);
  }

  /* The pane's own scripts come while Office.js does, and are run after it. */
  function fetchPane() {
    for (var i = 0; i < bundles.length; i += 1) {
      var link = document.createElement('link');
      link.rel = 'preload';
      link.as = 'script';
      link.href = bundles[i];
      document.head.appendChild(link);
    }
  }

  function sayNotLoaded() {
    var retry = document.createElement('button');
    retry.type = 'button';
    retry.style.cssText = 'display:block;margin-top:16px;padding:6px 16px;font:inherit';
    retry.appendChild(document.createTextNode('Reintentar'));
    retry.onclick = function () {
      location.reload();
    };
    showNotice(NOT_LOADED, retry);
  }

  function startPane() {
    for (var i = 0; i < bundles.length; i += 1) add(bundles[i], null, sayNotLoaded);
  }

  /* A script that left the document is not run when it arrives at last: two clients in one page would break both. */
  function useOwnCopy(late) {
    document.implementation.createHTMLDocument('').adoptNode(late);
    add('office-js/office.js', startPane, startPane);
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
    fetchPane();
  } else if (window.addEventListener) {
    window.addEventListener('load', function () {
      showNotice(TOO_OLD);
    });
  }
})();
