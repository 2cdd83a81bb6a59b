// Starts `evenhand serve` on a free port of the loopback and ends it by its process id.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export async function startService(program, council, more = [], log = 'inherit') {
  const child = spawn(program, ['serve', '--council', council, '--port', '0', ...more], { stdio: ['ignore', 'pipe', log] });
  const address = await new Promise((resolve, reject) => {
    let out = '';
    const timer = setTimeout(() => reject(new Error(`no address within 20 s: ${out}`)), 20000);
    child.stdout.on('data', (data) => {
      out += data;
      const found = out.match(/http:\/\/127\.0\.0\.1:\d+\//);
      if (found) {
        clearTimeout(timer);
        resolve(found[0]);
      }
    });
    child.on('exit', (code) => reject(new Error(`the service ended with ${code}: ${out}`)));
  });
  return {
    address,
    pid: child.pid,
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
    },
  };
}
