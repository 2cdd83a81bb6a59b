// Requests to one service from many addresses of the loopback: each address and account has a pace of its own.
import http from 'node:http';

const agent = new http.Agent({ keepAlive: true, maxSockets: 32 });

/** Answers {status, body, headers}; never throws for what a server says. */
export function ask(base, method, path, { from = '127.0.0.2', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const at = new URL(path, base);
    const request = http.request({
      agent, method, localAddress: from, hostname: at.hostname, port: at.port, path: at.pathname + at.search,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) },
    }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts).toString() }));
      answer.on('error', reject);
    });
    request.setTimeout(30_000, () => request.destroy(new Error('no answer within 30 s')));
    request.on('error', reject);
    request.end(body);
  });
}

const form = (fields) => new URLSearchParams(fields).toString();
const formType = { 'content-type': 'application/x-www-form-urlencoded' };
const json = { 'content-type': 'application/json' };

function hidden(page) {
  const fields = {};
  for (const [input] of page.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = input.match(/name="([^"]*)"/)?.[1];
    if (name) fields[name] = input.match(/value="([^"]*)"/)?.[1] ?? '';
  }
  return fields;
}

const cookiesOf = (answer) => (answer.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ');

/** The cookie of a session. */
export async function signIn(base, from, name, password) {
  const page = await ask(base, 'GET', '/sign-in', { from });
  const answer = await ask(base, 'POST', '/sign-in', {
    from, headers: { ...formType, cookie: cookiesOf(page), origin: new URL(base).origin },
    body: form({ ...hidden(page.body), name, password }),
  });
  if (answer.status !== 303 && answer.status !== 302) throw new Error(`sign-in: ${answer.status}`);
  return cookiesOf(answer);
}

function expected(answer, what, ...statuses) {
  if (!statuses.includes(answer.status)) throw new Error(`${what}: ${answer.status} ${answer.body.slice(0, 300)}`);
  return answer;
}

/** The kinds of work: [name, times a second, what to do for the nth time]. */
export function kindsOfWork({ base, texts, tokens, feeds, session, password, today }) {
  const bearer = (token) => ({ ...json, authorization: `Bearer ${token}` });
  const text = (n) => texts[n % texts.length];
  const address = (net, n, of) => `127.0.${net}.${2 + (n % of)}`;
  const pages = ['/', '/calendar', '/rules', '/rules/member-quote', '/api/v1/rules', '/api/v1/calendar?from=2027-01-01&to=2027-12-31'];
  const inside = ['/queue', '/reports', '/council', '/website', '/account', '/audit'];
  const act = async (token, id, body) =>
    expected(await ask(base, 'POST', `/api/v1/submissions/${id}/decisions`, { headers: bearer(token), body: JSON.stringify(body) }), body.act, 200);
  return [
    ['check', 20, async (n) => {
      expected(await ask(base, 'POST', '/api/v1/check', {
        from: address(1, n, 8), headers: json, body: JSON.stringify({ text: text(n), on: '2027-04-08' }),
      }), 'check', 200);
    }],
    ['languagetool', 5, async (n) => {
      expected(await ask(base, 'POST', '/v2/check', {
        from: address(2, n, 4), headers: formType, body: form({ text: text(n), language: 'en-GB' }),
      }), 'languagetool', 200);
    }],
    ['page', 8, async (n) => {
      expected(await ask(base, 'GET', pages[n % pages.length], { from: address(3, n, 4) }), pages[n % pages.length], 200);
    }],
    ['page, signed in', 3, async (n) => {
      expected(await ask(base, 'GET', inside[n % inside.length], { from: address(4, n, 4), headers: { cookie: session } }), inside[n % inside.length], 200);
    }],
    ['list', 4, async (n) => {
      expected(await ask(base, 'GET', `/api/v1/submissions?offset=${n % 40}&limit=20`, { from: address(5, n, 4), headers: bearer(tokens.ann) }), 'list', 200);
    }],
    ['feed', 2, async (n) => {
      expected(await ask(base, 'GET', feeds[n % feeds.length], { from: address(6, n, 4) }), 'feed', 200);
    }],
    ['draft, submit, approve', 1, async (n) => {
      const draft = { council: 'northmere', text: `Opening hours ${n}\n\nThe library in Mill Lane opens at nine on day ${n}.\n`, day: today };
      const made = expected(await ask(base, 'POST', '/api/v1/submissions', { headers: bearer(tokens.ann), body: JSON.stringify(draft) }), 'draft', 201);
      const { id } = JSON.parse(made.body);
      await act(tokens.ann, id, { act: 'submit' });
      await act(tokens.bo, id, { act: 'claim' });
      await act(tokens.bo, id, { act: 'approve', revision: 1 });
    }],
    ['sign-in', 0.25, async (n) => {
      await signIn(base, address(7, n, 100), ['ann', 'bo', 'mo'][n % 3], password);
    }],
  ];
}
