import { strict as assert } from 'node:assert';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getText } from '../../src/platform/getText';

describe('asking a server', () => {
  let server: Server;
  let address: string;
  let answer: RequestListener;
  const reached: string[] = [];
  before(async () => {
    server = createServer((request, response) => {
      reached.push(request.url ?? '');
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const never = new AbortController().signal;
  const ask = (more: Partial<Parameters<typeof getText>[1]> = {}, url = address) =>
    getText(url, { limit: 1000, patience: 10_000, cancelled: never, headers: { 'User-Agent': 'test' }, ...more });

  it('gives what it answers, whatever the status', async () => {
    answer = (request, response) => {
      response.writeHead(500).end(`${request.headers['user-agent'] ?? ''} ü`);
    };
    assert.deepEqual(await ask(), { status: 500, body: 'test ü' });
    answer = (_, response) => response.end();
    assert.deepEqual(await ask(), { status: 200, body: '' });
  });

  it('sends no cookie and does not go where it is sent', async () => {
    reached.length = 0;
    answer = (_, response) => response.writeHead(302, { location: '/elsewhere', 'set-cookie': 'a=b' }).end();
    assert.deepEqual(await ask(), { code: 'redirect' });
    assert.deepEqual(reached, ['/']);
  });

  it('reads no more than it is allowed, whatever length is announced', async () => {
    let sent = 0;
    answer = (_, response) => {
      const more = () => {
        while (sent < 10_000_000 && !response.destroyed) {
          sent += 10_000;
          if (!response.write('x'.repeat(10_000))) return;
        }
        response.end();
      };
      response.on('drain', more);
      more();
    };
    assert.deepEqual(await ask(), { code: 'tooLarge' });
    assert.ok(sent < 10_000_000);
  });

  it('waits only so long, for an answer and for the rest of one', async () => {
    answer = () => undefined;
    assert.deepEqual(await ask({ patience: 20 }), { code: 'timeout' });
    answer = (_, response) => response.write('{');
    assert.deepEqual(await ask({ patience: 20 }), { code: 'timeout' });
  });

  it('stops when somebody cancels', async () => {
    const stop = new AbortController();
    answer = () => {
      stop.abort();
    };
    assert.deepEqual(await ask({ cancelled: stop.signal }), { code: 'cancelled' });
  });

  it('says that nobody can be reached', async () => {
    answer = (request) => request.socket.destroy();
    assert.deepEqual(await ask(), { code: 'offline' });
    assert.deepEqual(await ask({}, 'http://127.0.0.1:1/'), { code: 'offline' });
    assert.deepEqual(await ask({}, 'no address'), { code: 'offline' });
  });
});
