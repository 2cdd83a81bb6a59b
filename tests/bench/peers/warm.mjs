// The peers in one process, warm. Usage: node warm.mjs FOLDER; prints JSON: for each peer and text the median of a run in
// milliseconds, how much it found, and how many of the terms in their own samples.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextlintKernel } from '@textlint/kernel';
import textPlugin from '@textlint/textlint-plugin-text';
import { text as alex } from 'alex';
import prh from 'textlint-rule-prh';
import writeGood from 'write-good';

const folder = process.argv[2];
const phrases = JSON.parse(readFileSync(join(folder, 'phrases.json'), 'utf8'));
const texts = ['3kB', '100kB', '1MB'].map((name) => [name, readFileSync(join(folder, `${name}.txt`), 'utf8')]);

const rules = phrases.map(({ pattern }) => `  - expected: "[x]"\n    pattern: ${JSON.stringify(`/${pattern}/i`)}`).join('\n');
const ruleFile = join(folder, 'phrases.prh.yml');
writeFileSync(ruleFile, `version: 1\nrules:\n${rules}\n`);
const kernel = new TextlintKernel();
const options = {
  ext: '.txt',
  plugins: [{ pluginId: 'text', plugin: textPlugin.default ?? textPlugin }],
  rules: [{ ruleId: 'prh', rule: prh.default ?? prh, options: { rulePaths: [ruleFile] } }],
};
const textlint = async (text) => (await kernel.lintText(text, options)).messages.length;

const peers = {
  textlint,
  alex: async (text) => alex(text).messages.length,
  'write-good': async (text) => writeGood(text).length,
};
const must = {
  alex: 'The chairman asked the firemen and the housewife.',
  'write-good': 'So the meeting was attended by many people, and it was very obviously extremely good.',
};

const result = { terms: phrases.length, peers: {} };
for (const [name, run] of Object.entries(peers)) {
  const rows = {};
  if (must[name] && (await run(must[name])) === 0) throw new Error(`${name} does not find what it should`);
  for (const [size, text] of texts) {
    const first = performance.now();
    const found = await run(text);  // warm
    // By the large text all is warm: a run that takes so long is not done again and again.
    const lasted = performance.now() - first;
    const times = lasted > 10_000 ? [lasted] : [];
    const begun = performance.now();
    while (lasted <= 10_000 && (times.length < 3 || (times.length < 9 && performance.now() - begun < 3000))) {
      const start = performance.now();
      await run(text);
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    rows[size] = { ms: times[Math.floor(times.length / 2)], runs: times.length, found };
  }
  result.peers[name] = rows;
}
let inSamples = 0;
for (const { sample } of phrases.slice(0, 200)) inSamples += (await textlint(sample)) > 0 ? 1 : 0;
result.samples = { tried: Math.min(200, phrases.length), found: inSamples };
console.log(JSON.stringify(result));
