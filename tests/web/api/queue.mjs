// A queue with its people, made by the program itself, and what is done in it before a request is tried.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const people = [
  ['adm'],
  ['ann', 'author', 'exampleshire'], ['al', 'clerk', 'exampleshire'], ['bo', 'clerk', 'exampleshire'],
  ['rea', 'reader', 'exampleshire'], ['aud', 'reader'], ['sam', 'author', 'othertown'],
];
// Who asks, in the words of the description's runs.
const askers = {
  administrator: ['adm', 'read,write,decide,administer'],
  author: ['ann', 'read,write'],
  'author-decides': ['ann', 'read,write,decide'],
  'read-only': ['ann', 'read'],
  clerk: ['al', 'read,write,decide'],
  'clerk-writes': ['al', 'read,write'],
  'clerk-administers': ['al', 'read,administer'],
  'deputy-clerk': ['bo', 'read,write,decide'],
  auditor: ['aud', 'read,write'],
  'auditor-here': ['rea', 'read,write'],
  stranger: ['sam', 'read,write,decide'],
};

export function makeQueue(program) {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-api-'));
  const store = join(folder, 'queue.db');
  const password = join(folder, 'password');
  writeFileSync(password, 'correct horse battery\n');
  const run = (...words) => {
    const done = spawnSync(program, ['user', ...words, '--store', store]);
    assert.equal(done.status, 0, `${words.join(' ')}: ${done.stderr}`);
    return done.stdout.toString().trim();
  };
  for (const [name, role, council] of people) {
    const by = name === 'adm' ? [] : ['--as', 'adm', '--password-file', password, '--role', role];
    const of = council ? ['--of', council] : [];
    run('add', name, '--name', `${name} Example`, '--new-password-file', password, ...by, ...of);
  }
  const tokens = { forged: 'A'.repeat(43) };
  for (const [asker, [name, scopes]] of Object.entries(askers)) {
    const out = run('token', name, '--as', name, '--password-file', password, '--label', asker, '--scopes', scopes);
    tokens[asker] = out.match(/[A-Za-z0-9_-]{43}/)[0];
  }
  return { store, tokens, remove: () => rmSync(folder, { recursive: true }) };
}

const text = 'Library opens in Northgate\n\nThe new library in Northgate opens its doors at nine.\n';
const member = 'Library opens in Northgate\n\nMy surgery in the new library is on Monday at nine.\n';

// Makes a submission that stands as `given` says; its id and the ETag it has then.
export function maker(address, tokens) {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
  const post = async (as, path, body, headers = {}) => {
    const answer = await fetch(new URL(path, address), {
      method: 'POST',
      headers: { authorization: `Bearer ${tokens[as]}`, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const said = await answer.json();
    assert.ok(answer.ok, `${path} ${JSON.stringify(body)}: ${JSON.stringify(said)}`);
    return { said, etag: answer.headers.get('etag') };
  };
  return async (given) => {
    if (given === 'token') {
      const made = await post('administrator', '/api/v1/tokens', { label: 'to be revoked', scopes: ['read'] });
      return { id: made.said.id, etag: null };
    }
    const day = given === 'approved-today' || given === 'released' || given === 'urgent' ? today : '2027-01-15';
    const author = given === 'submitted-with-gates' ? 'member' : 'officer';
    const writer = given === 'answered-by-clerk' ? 'clerk' : 'author';
    const draft = { council: 'exampleshire', text: author === 'member' ? member : text, author, day };
    let last = await post(writer, '/api/v1/submissions', draft);
    const { id } = last.said;
    const decide = async (as, act, rest = {}) => {
      last = await post(as, `/api/v1/submissions/${id}/decisions`, { act, ...rest });
    };
    const approved = async () => {
      await decide('author', 'submit');
      await decide('clerk', 'approve', { revision: 1 });
    };
    let link = null;
    const linked = async () => {
      link = (await post('author', `/api/v1/submissions/${id}/links`, { guest: 'Dr Roe' })).said.id;
    };
    const steps = {
      draft: async () => {},
      linked,
      unlinked: async () => {
        await linked();
        const gone = await fetch(new URL(`/api/v1/submissions/${id}/links/${link}`, address), {
          method: 'DELETE',
          headers: { authorization: `Bearer ${tokens.author}` },
        });
        assert.equal(gone.status, 204);
      },
      revised: async () => {
        last = await post('author', `/api/v1/submissions/${id}/revisions`, { text: `${text}\nAll are welcome.\n` }, { 'if-match': last.etag });
      },
      submitted: () => decide('author', 'submit'),
      'submitted-with-gates': () => decide('author', 'submit'),
      answered: () => decide('author', 'submit'),
      'answered-by-clerk': () => decide('clerk', 'submit'),
      claimed: async () => {
        await decide('author', 'submit');
        await decide('clerk', 'claim');
      },
      approved,
      'approved-today': approved,
      released: async () => {
        await approved();
        await decide('author-decides', 'release', { revision: 1 });
      },
      refused: async () => {
        await decide('author', 'submit');
        await decide('clerk', 'refuse', { revision: 1, reason: 'no news' });
      },
      urgent: async () => {
        await decide('author', 'submit');
        await decide('author-decides', 'urgent', { revision: 1, reason: 'a leak', authoriser: 'Ann Chief' });
      },
    };
    await steps[given]();
    return { id: String(id), etag: last.etag, link };
  };
}
