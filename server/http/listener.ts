import {
  createServer,
  maxHeaderSize,
  type RequestListener,
  type Server,
  STATUS_CODES,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { DomainError } from '../../geodata/model/domain-error.ts';

/** A listening port. */
export interface Listener {
  /** Where a browser or client on this machine finds it. */
  url: string;
  /** Resolves once no request is being answered, or after `timeoutMs`: then true is false. */
  idle(timeoutMs: number): Promise<boolean>;
  /** Takes no new connections and cuts those that are open. */
  close(): Promise<void>;
}

/** Slow senders hold a connection no longer than this. */
const REQUEST_TIMEOUT_MS = 60_000;

/**
 * Connections that wait for a next request stay open longer than those of usual proxies (60 s), so
 * that the server never closes one into which a request is just being written.
 */
const KEEP_ALIVE_TIMEOUT_MS = 65_000;

/** Listens; throws DomainError CONFLICT for a port in use and BAD_INPUT for one it may not have. */
export function listen(
  handler: RequestListener,
  { host, port }: { host: string; port: number },
): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.on('clientError', refuseUnreadable);
    server.once('error', (error) => reject(listenError(error, host, port)));
    server.listen(port, host, () => resolve(listenerOf(server, host)));
    server.requestTimeout = REQUEST_TIMEOUT_MS;
    server.headersTimeout = REQUEST_TIMEOUT_MS / 2;
    server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS;
  });
}

/**
 * Tells a client whose request could not be read what was expected; by then there is no request to
 * answer, only its connection.
 */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const isTooLong = error.code === 'HPE_HEADER_OVERFLOW';
  const isTooSlow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const status = isTooLong ? 431 : isTooSlow ? 408 : 400;
  const detail = isTooLong
    ? `Got an address and headers of more than ${maxHeaderSize} bytes; expected fewer.`
    : isTooSlow
      ? 'Got no whole request in time; expected it sooner.'
      : 'Got what is no HTTP request; expected HTTP/1.1.';
  const title = STATUS_CODES[status];
  const document = { type: 'about:blank', title, status, detail, code: 'BAD_USER_INPUT' };
  const body = JSON.stringify(document);
  socket.end(
    [
      `HTTP/1.1 ${status} ${title}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

function listenError(error: Error, host: string, port: number): Error {
  switch ('code' in error ? error.code : '') {
    case 'EADDRINUSE':
      return new DomainError(
        'CONFLICT',
        `Got PORT=${port}, which another process listens on; expected a free port, or 0 for any.`,
        { argument: 'PORT', cause: error },
      );
    case 'EACCES':
      return new DomainError(
        'BAD_INPUT',
        `Got PORT=${port}, which this user may not listen on; expected one above 1023.`,
        { argument: 'PORT', cause: error },
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new DomainError(
        'BAD_INPUT',
        `Got HOST=${host}, which is no address of this machine; expected 127.0.0.1, 0.0.0.0 or another of its own.`,
        { argument: 'HOST', cause: error },
      );
    default:
      return error;
  }
}

function listenerOf(server: Server, host: string): Listener {
  const inFlight = trackRequests(server);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${urlHost(host)}:${port}`,
    idle: inFlight.idle,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An address that means every one of the machine is reached at the nearest. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function trackRequests(server: Server) {
  let count = 0;
  let whenIdle: (() => void) | undefined;
  server.on('request', (_req, res) => {
    count += 1;
    res.once('close', () => {
      count -= 1;
      if (count === 0) whenIdle?.();
    });
  });
  return {
    idle: (timeoutMs: number): Promise<boolean> =>
      new Promise((resolve) => {
        if (count === 0) return resolve(true);
        const timer = setTimeout(() => resolve(false), timeoutMs);
        whenIdle = () => {
          clearTimeout(timer);
          resolve(true);
        };
      }),
  };
}
