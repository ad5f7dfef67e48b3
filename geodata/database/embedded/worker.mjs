import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, protocol } from '@electric-sql/pglite';

// The engine's thread: runs protocol bytes, one message after the other, and reports geometry
// exceptions that the engine loses. Plain JavaScript, because a worker of a .ts file does not
// load the same way under tsx and under vitest.

/** @type {{ pgDir: string, bundle: string, image: Uint8Array | undefined, create: boolean }} */
const setup = workerData;
const { serialize } = protocol;

const ready = 0x5a;
const error = 0x45;
const severalStatements = 'cannot insert multiple commands into a prepared statement';
/** Statements that open or end a transaction inside a text of several. */
const transactionControl =
  /(^|;)\s*(begin|start\s+transaction|commit|rollback|abort|end)(\s+(work|transaction))?\s*(;|$)/i;

/** Address of the last C++ exception thrown. */
let thrownAt = 0;
let status = 'I';

keepSymbolNames();
const db = await PGlite.create({
  dataDir: setup.pgDir,
  extensions: { postgis: { name: 'postgis', setup: postgis } },
  ...(setup.image ? { loadDataDir: new Blob([setup.image]) } : {}),
});
if (setup.create) await db.exec('CREATE EXTENSION IF NOT EXISTS postgis');

const engine = db.Module;
const mainLoop = engine._PostgresMainLoopOnce;
/** What escaped to JavaScript and is not the engine's own way of unwinding. @type {unknown} */
let escaped;
engine._PostgresMainLoopOnce = () => {
  try {
    return mainLoop();
  } catch (thrown) {
    if (thrown !== 'unwind') escaped = thrown;
    throw thrown;
  }
};

const tasks = { run, image, close };
let last = Promise.resolve();
parentPort.on('message', ({ id, task, unit }) => {
  last = last.then(async () => {
    try {
      parentPort.postMessage({ id, result: await tasks[task](unit) });
    } catch (cause) {
      parentPort.postMessage({ id, error: String(cause) });
    }
  });
});
parentPort.postMessage({ ready: true });

/**
 * Runs a text of statements (`sql`) or a batch of extended messages (`bytes`, then Sync if `sync`).
 * A single statement goes the extended way, where its commit is a message of its own (Sync), sent
 * only when no exception was lost.
 */
function run({ sql, bytes, sync }) {
  if (sql === undefined) return finish(exec(bytes), sync);
  if (status !== 'I') return finish(exec(serialize.query(sql)), false);
  const single = finish(exec(statement(sql)), true);
  if (!isSeveral(single.bytes)) return single;
  if (transactionControl.test(sql)) return finish(exec(serialize.query(sql)), false);
  return runSeveral(sql);
}

/** Several statements in one text are one transaction, as a server treats them. */
function runSeveral(sql) {
  exec(serialize.query('BEGIN'));
  const reply = finish(exec(serialize.query(sql)), false);
  const end = exec(serialize.query(status === 'T' ? 'COMMIT' : 'ROLLBACK'));
  const failed = end.bytes[0] === error;
  const body = failed ? end.bytes : withoutReady(reply.bytes);
  const bytes = failed ? body : Buffer.concat([body, end.bytes.subarray(-6)]);
  return { ...reply, bytes, status };
}

/** Ends a unit: commits it with Sync, or undoes it when an exception was lost. */
function finish(reply, sync) {
  if (reply.dead !== undefined) return { ...reply, status };
  if (reply.lost !== undefined) return { ...reply, dead: undo(), status };
  if (!sync) return { ...reply, status };
  const tail = exec(serialize.sync());
  const bytes = Buffer.concat([reply.bytes, tail.bytes]);
  return { bytes, lost: tail.lost, dead: tail.dead ?? (tail.lost && undo()), status };
}

/**
 * After a lost exception the statement is neither finished nor failed. An ordinary error brings the
 * engine back: it rolls a lone statement back and marks a transaction as failed. Returns why the
 * engine is beyond that, or undefined.
 */
function undo() {
  const { bytes, dead } = exec(Buffer.concat([serialize.query('SELECT 1/0'), serialize.sync()]));
  return dead ?? (endsReady(bytes) ? undefined : 'no answer after a lost exception');
}

/**
 * Hands bytes to the engine. `lost`: text of a C++ exception that nothing caught; `dead`: what else
 * escaped from the engine, after which it cannot go on.
 */
function exec(bytes) {
  const uncaught = engine.___cxa_uncaught_exceptions();
  const chunks = [];
  escaped = undefined;
  db.execProtocolRawStream(bytes, {
    syncToFs: false,
    onRawData: (chunk) => chunks.push(Buffer.from(chunk)),
  });
  const reply = Buffer.concat(chunks);
  if (endsReady(reply)) status = String.fromCharCode(reply[reply.length - 1]);
  // C++ exceptions reach JavaScript as the number of their address.
  const lost = typeof escaped === 'number' || engine.___cxa_uncaught_exceptions() > uncaught;
  const dead = escaped === undefined || typeof escaped === 'number' ? undefined : String(escaped);
  return { bytes: reply, lost: lost ? exceptionText() : undefined, dead };
}

function statement(sql) {
  return Buffer.concat([
    serialize.parse({ text: sql }),
    serialize.bind({}),
    serialize.describe({ type: 'P' }),
    serialize.execute({}),
  ]);
}

function isSeveral(bytes) {
  return bytes[0] === error && bytes.toString('utf8', 0, 400).includes(severalStatements);
}

function endsReady(bytes) {
  return (
    bytes.length >= 6 &&
    bytes[bytes.length - 6] === ready &&
    bytes.readInt32BE(bytes.length - 5) === 5
  );
}

function withoutReady(bytes) {
  return endsReady(bytes) ? bytes.subarray(0, -6) : bytes;
}

/** Text of a std::runtime_error, whose second word points at it; '' when there is none. */
function exceptionText() {
  const memory = engine.HEAPU8;
  if (thrownAt <= 0 || thrownAt + 8 > memory.length) return '';
  const text = new DataView(memory.buffer).getUint32(thrownAt + 4, true);
  if (text === 0 || text >= memory.length) return '';
  const read = engine.UTF8ToString(text, 300);
  return /^[\x20-\x7e]+$/.test(read) ? read : '';
}

/** The installed PostGIS, from a smaller bundle; notes where each C++ exception is thrown. */
async function postgis(_db, options) {
  options.PGLITE_ENV.PROJ_DATA = '/pglite/share/proj';
  const { instantiateWasm } = options;
  const noteThrows = ({ env }) => {
    const raise = env.__cxa_throw;
    const note = (address, ...rest) => {
      thrownAt = address;
      return raise(address, ...rest);
    };
    env.__cxa_throw = Object.assign(note, { sig: raise.sig });
  };
  const emscriptenOpts = {
    ...options,
    instantiateWasm: (imports, done) => {
      noteThrows(imports);
      return instantiateWasm(imports, done);
    },
  };
  return { emscriptenOpts, bundlePath: new URL(setup.bundle) };
}

/**
 * The engine lists all 23,265 names of the PostGIS library each time it looks a function up (9 ms
 * each, 4 s for CREATE EXTENSION). The list never changes once the library is loaded.
 */
function keepSymbolNames() {
  const keysOf = Object.keys;
  const known = new WeakMap();
  Object.keys = (object) => {
    const kept = known.get(object);
    if (kept !== undefined) return kept;
    const keys = keysOf(object);
    if (keys.length > 1000 && keys.includes('Pg_magic_func')) known.set(object, keys);
    return keys;
  };
}

/** The data directory as a compressed tar, for later first starts. */
async function image() {
  exec(serialize.query('CHECKPOINT'));
  const dump = await db.dumpDataDir('gzip');
  return new Uint8Array(await dump.arrayBuffer());
}

async function close() {
  await db.close();
  return true;
}
