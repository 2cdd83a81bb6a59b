// A council's website that is scanned: a feed of releases, of which one in three changes by and by.
import http from 'node:http';

export async function startWebsite(texts) {
  let round = 0;
  const items = Array.from({ length: 24 }, (_, i) => i);
  const server = http.createServer((request, answer) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const send = (type, body) => {
      answer.writeHead(200, { 'content-type': `${type}; charset=utf-8` });
      answer.end(body);
    };
    const base = `http://127.0.0.1:${server.address().port}`;
    if (path === '/feed.xml') {
      round += 1;
      send('application/rss+xml', `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>${base}/</link>${items
        .map((i) => `<item><title>Release ${i}</title><link>${base}/news/${i}</link><guid>${base}/news/${i}</guid><pubDate>${new Date(Date.now() - i * 3600e3).toUTCString()}</pubDate></item>`)
        .join('')}</channel></rss>`);
    } else if (path.startsWith('/news/')) {
      const i = Number(path.slice(6));
      const more = i % 3 === 0 ? `<p>Updated ${Math.floor(round / 2)} times: the hall opens at ${8 + (round % 3)}.</p>` : '';
      const paragraphs = texts[i % texts.length].split(/\n+/).map((one) => `<p>${one.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`);
      send('text/html', `<!doctype html><html lang="en-GB"><head><title>Release ${i}</title></head><body><nav><a href="/">Home</a></nav><main><h1>Release ${i}</h1>${paragraphs.join('')}${more}</main></body></html>`);
    } else {
      answer.writeHead(404);
      answer.end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { feed: `http://127.0.0.1:${server.address().port}/feed.xml`, stop: () => server.close() };
}
