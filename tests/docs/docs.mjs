// Reads README.md and docs/ as somebody who follows them: every file that is linked or named is there, every command of
// the program that is named is one, and every block marked "```sh run" does what it says.
// usage: docs.mjs ROOT PROGRAM
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const [root, program] = process.argv.slice(2).map((path) => resolve(path));
const faults = [];
const count = { links: 0, files: 0, commands: 0, runs: 0 };

function pages(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? pages(path) : name.endsWith('.md') ? [path] : [];
  });
}
const all = [join(root, 'README.md'), ...pages(join(root, 'docs'))];
const help = execFileSync(program, ['help'], { encoding: 'utf8' });
const commands = new Set([...help.matchAll(/^ {2}evenhand ([a-z]+)/gm)].map((found) => found[1]));
if (commands.size < 10) faults.push(`evenhand help names ${commands.size} commands only`);

// A name in backticks that begins with a folder of the tree is a file of the tree; one with an upper-case word, a brace or a
// star stands for many.
const folders = /^(?:src|include|tests|docs|scripts|lexicons|calendars|\.ci)\/[^ ]+$/;
const stands_for_many = /[A-Z]{3,}|[*{<…]/;

for (const page of all) {
  const shown = relative(root, page);
  const text = readFileSync(page, 'utf8');
  const code = [...text.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(([, kind, body]) => ({ kind, body }));
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '');
  for (const [, target] of prose.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^(https?:|mailto:|#)/.test(target)) continue;
    count.links += 1;
    if (!existsSync(join(dirname(page), target.replace(/#.*/, '')))) faults.push(`${shown}: the link ${target} leads nowhere`);
  }
  for (const [, word] of prose.matchAll(/`([^`\n]+)`/g)) {
    if (!folders.test(word) || stands_for_many.test(word)) continue;
    count.files += 1;
    const name = word.replace(/:[0-9]+$/, '').replace(/[,;.]$/, '');
    // "src/ROOM/x" without its end names header and source at once.
    const there = [name, `${name}.cpp`, `${name}.hpp`, `include/evenhand/${name.slice(4)}.hpp`];
    if (!there.some((path) => existsSync(join(root, path)))) faults.push(`${shown}: there is no ${word}`);
  }
  const lines = [...prose.split('\n').filter((line) => line.startsWith('    ')), ...code.flatMap(({ body }) => body.split('\n'))];
  const spoken = [...prose.matchAll(/`(evenhand [^`\n]+)`/g)].map((found) => found[1]);
  for (const line of [...lines, ...spoken]) {
    const found = line.match(/^\s*(?:\$ )?(?:sudo )?evenhand ([a-z]+)\b/);
    if (!found) continue;
    count.commands += 1;
    if (!commands.has(found[1])) faults.push(`${shown}: evenhand ${found[1]} is no command`);
  }
  for (const { kind, body } of code) {
    const marked = kind.match(/^sh run(?: status=([0-9]+))?$/);
    if (!marked) {
      if (/\brun\b/.test(kind)) faults.push(`${shown}: '${kind}' is no mark that is known here`);
      continue;
    }
    count.runs += 1;
    const folder = mkdtempSync(join(tmpdir(), 'evenhand-docs-'));
    try {
      cpSync(join(root, 'docs', 'example'), join(folder, 'docs', 'example'), { recursive: true });
      const ran = spawnSync('sh', ['-eu', '-c', body], {
        cwd: folder,
        encoding: 'utf8',
        timeout: 240000,
        env: { ...process.env, PATH: `${dirname(program)}:${process.env.PATH}` },
      });
      if (ran.status !== Number(marked[1] ?? 0)) {
        faults.push(`${shown}: it ended with ${ran.status}:\n${body}${ran.stdout}${ran.stderr}`);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

// The container's file names what the package holds.
const container = readFileSync(join(root, 'scripts/packaging/Containerfile'), 'utf8');
for (const word of ['evenhand_', '/etc/evenhand/evenhand.toml', '/var/lib/evenhand']) {
  if (!container.includes(word)) faults.push(`scripts/packaging/Containerfile: no word of ${word}`);
}

for (const least of ['links', 'files', 'commands', 'runs']) {
  if (count[least] < 3) faults.push(`only ${count[least]} ${least} were found: is this test reading anything?`);
}
console.log(Object.entries(count).map(([what, number]) => `${number} ${what}`).join(', '));
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
