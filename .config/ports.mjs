/** Ports of this computer, for the development server. */
import { createServer } from 'node:net';

const HOST = 'localhost';

/** Opens a port and closes it again; resolves with its number. 0 stands for any free port. */
const tryPort = (port) =>
  new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', fail);
    probe.listen(port, HOST, () => {
      const taken = probe.address().port;
      probe.close(() => done(taken));
    });
  });

/** A free port. */
export const freePort = () => tryPort(0);

/** Exits with one line when a port is taken; the server itself would print forty. */
export async function ensureFree(port) {
  try {
    await tryPort(port);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`Port ${port} is taken: end what runs there, or choose another one with PORT=${port + 1} npm start.`);
    process.exit(1);
  }
}
