/** Ports of this computer, for the development server. */
import { createServer } from 'node:net';

const HOST = 'localhost';

/** Takes a port and lets it go again; resolves with its number. 0 stands for any that is free. */
const tryPort = (port) =>
  new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', fail);
    probe.listen(port, HOST, () => {
      const taken = probe.address().port;
      probe.close(() => done(taken));
    });
  });

/** A port nobody uses. */
export const freePort = () => tryPort(0);

/** Says in one line that a port is taken, and what to do, before the server would say it in forty. */
export async function ensureFree(port) {
  try {
    await tryPort(port);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`Port ${port} is taken: end what runs there, or choose another one with PORT=${port + 1} npm start.`);
    process.exit(1);
  }
}
