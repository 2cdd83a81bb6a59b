// What the pages do better with a script. Each of them is complete without it.
'use strict';

const pause = 300;
const kept = 'evenhand-draft';

/** The blocks of a pasted page, a mail or a Word document as paragraphs with a blank line between. */
function paragraphsOf(html) {
  const root = new DOMParser().parseFromString(html, 'text/html').body;
  const blocks = new Set(['ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'DD', 'DIV', 'DL', 'DT', 'FIGCAPTION', 'FIGURE',
    'FOOTER', 'FORM', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HR', 'LI', 'MAIN', 'NAV', 'OL', 'P', 'PRE', 'SECTION',
    'TABLE', 'TR', 'UL']);
  const skipped = new Set(['STYLE', 'SCRIPT', 'TITLE', 'HEAD', 'TEMPLATE', 'NOSCRIPT', 'OBJECT', 'IFRAME']);
  const out = [];
  let line = '';
  const end = () => {
    const words = line.replace(/[ \t\u00a0]+/g, ' ').split('\n').map((part) => part.trim()).join('\n').trim();
    if (words) out.push(words);
    line = '';
  };
  const walk = (node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        line += child.parentElement && child.parentElement.closest('pre') ? child.data : child.data.replace(/\s+/g, ' ');
      } else if (child.nodeType === Node.ELEMENT_NODE && !skipped.has(child.tagName)) {
        if (child.tagName === 'BR') {
          line += '\n';
        } else if (child.tagName === 'TD' || child.tagName === 'TH') {
          walk(child);
          line += child.nextElementSibling ? ' / ' : '';
        } else if (blocks.has(child.tagName)) {
          end();
          if (child.tagName === 'LI') line = '\u2022 ';
          walk(child);
          end();
        } else {
          walk(child);
        }
      }
    }
  };
  walk(root);
  end();
  return out.join('\n\n');
}

function keepParagraphs(area) {
  area.addEventListener('paste', (event) => {
    const html = event.clipboardData ? event.clipboardData.getData('text/html') : '';
    if (!html) return;
    const words = paragraphsOf(html);
    if (!words) return;
    event.preventDefault();
    // insertText keeps "undo" working; where a browser has given it up, the range is set.
    if (!document.execCommand('insertText', false, words)) {
      area.setRangeText(words, area.selectionStart, area.selectionEnd, 'end');
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
}

/** The draft of this tab, so that a closed or broken page does not take it away. */
function keepDraft(form, area) {
  try {
    const before = sessionStorage.getItem(kept);
    if (before && !area.value) area.value = before;
    area.addEventListener('input', () => sessionStorage.setItem(kept, area.value));
    if (area.value) sessionStorage.setItem(kept, area.value);
    // What is saved needs no keeping; should saving fail, the page comes back with the text in it.
    form.addEventListener('submit', (event) => {
      if (event.submitter?.getAttribute('formaction') === '/queue/new') sessionStorage.removeItem(kept);
    });
  } catch {
    // Storage can be forbidden or full; the page does without.
  }
}

/** Checks again when somebody stops typing, and puts the answer's report in the place of this one. */
function checkWhileTyping(form, area) {
  const status = document.getElementById('status');
  let timer = 0;
  let running = null;
  const ask = async () => {
    if (!area.value.trim()) return;
    if (running) running.abort();
    running = new AbortController();
    const mine = running;
    const data = new FormData(form);
    data.delete('file');
    data.delete('use');
    status.textContent = form.dataset.checking;
    try {
      const answer = await fetch('/', { method: 'POST', body: data, signal: mine.signal, credentials: 'same-origin' });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const report = page.getElementById('report');
      if (mine.signal.aborted) return;
      if (!answer.ok || !report || !report.firstElementChild) {
        const error = page.querySelector('.govuk-error-summary__list');
        status.textContent = error ? error.textContent.trim() : form.dataset.failed;
        return;
      }
      document.getElementById('report').replaceChildren(...report.childNodes);
      document.getElementById('columns').className = page.getElementById('columns').className;
      document.title = page.title;
      const verdict = document.getElementById('verdict-words');
      status.textContent = `${form.dataset.checked} ${verdict ? verdict.textContent : ''}`;
    } catch (error) {
      if (error.name !== 'AbortError') status.textContent = form.dataset.failed;
    }
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  };
  area.addEventListener('input', soon);
  form.addEventListener('change', (event) => {
    if (event.target.type !== 'file') soon();
  });
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    if (running) running.abort();
  });
}

/** A finding's "Change these words" selects them in the field. */
function leadToWords(area) {
  document.addEventListener('click', (event) => {
    const link = event.target.closest ? event.target.closest('a[data-from]') : null;
    if (!link) return;
    event.preventDefault();
    const from = Number(link.dataset.from);
    const to = Number(link.dataset.to);
    area.focus();
    area.setSelectionRange(from, to);
    area.scrollTop = (area.scrollHeight * from) / Math.max(1, area.value.length) - area.clientHeight / 3;
    area.scrollIntoView({ block: 'nearest' });
  });
}

/** An uploaded file is read at once. */
function sendFile(form) {
  const file = document.getElementById('file');
  if (!file) return;
  file.addEventListener('change', () => {
    if (file.files.length) form.requestSubmit(document.getElementById('check'));
  });
}

/** Whoever signs out leaves nothing for the next person at this machine. */
function forgetDraft() {
  for (const leaving of document.querySelectorAll('form[action="/sign-out"]')) {
    leaving.addEventListener('submit', () => {
      try {
        sessionStorage.removeItem(kept);
      } catch {
        // Storage can be forbidden; then nothing was kept.
      }
    });
  }
}

const form = document.getElementById('draft');
const area = form ? form.querySelector('textarea#text') : null;
if (area) {
  keepParagraphs(area);
  keepDraft(form, area);
  checkWhileTyping(form, area);
  leadToWords(area);
  sendFile(form);
}
forgetDraft();
const summary = document.querySelector('.govuk-error-summary');
if (summary) summary.focus();
