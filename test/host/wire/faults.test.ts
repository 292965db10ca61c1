import { hostBook } from '../../helpers/host/hostBook';

const write = (address: string, value: unknown) => async (context: Excel.RequestContext): Promise<void> => {
  context.workbook.worksheets.getItem('Sheet1').getRange(address).values = [[value]];
  await context.sync();
};

describe('an injected fault', () => {
  it.each(['AccessDenied', 'InvalidOperationInCellEditMode', 'RequestPayloadSizeLimitExceeded', 'GeneralException'])(
    'of a whole request (%s) reaches the caller without place, and the next run succeeds',
    async (code) => {
      const { run, host } = hostBook();
      host.failAt({ request: 1, code });
      await expect(run(write('A1', 1))).rejects.toMatchObject({ name: 'RichApi.Error', code });
      expect(host.workbook.sheets[0]?.cells.value(0, 0)).toBeNull();
      await run(write('A1', 2));
      expect(host.workbook.sheets[0]?.cells.value(0, 0)).toBe(2);
    },
  );

  it('strikes the request it names, whichever that is', async () => {
    const { run, host } = hostBook();
    host.failAt({ request: 2, code: 'GeneralException' });
    const failing = run(async (context) => {
      await write('A1', 1)(context);
      await write('A2', 2)(context);
      await write('A3', 3)(context);
    });
    await expect(failing).rejects.toMatchObject({ code: 'GeneralException' });
    expect(host.workbook.sheets[0]?.cells.values({ top: 0, left: 0, bottom: 2, right: 0 })).toEqual([[1], [null], [null]]);
  });

  it('of an action leaves what the pieces before it wrote', async () => {
    const { run, host } = hostBook();
    const rows = Array.from({ length: 3000 }, (_, row) => [row]);
    host.failAt({ request: 1, action: 16, code: 'GeneralException', message: 'Broken.' });
    const failing = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A3000').values = rows;
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: 'GeneralException', message: 'Broken.' });
    expect(host.workbook.sheets[0]?.cells.usedArea(true)).toEqual({ top: 0, left: 0, bottom: 1499, right: 0 });
  });

  it('strikes exactly the action it names', async () => {
    const actions: number[] = [];
    const writeTwice = async (context: Excel.RequestContext): Promise<void> => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2').values = [[2]];
      await context.sync();
    };
    const probe = hostBook();
    await probe.run(async (context) => {
      await writeTwice(context);
      actions.push(probe.host.counters.actions);
    });
    const last = actions[0] ?? 0;
    for (const [action, written] of [[1, [null, null]], [last, [1, null]], [last + 1, [1, 2]]] as const) {
      const { run, host } = hostBook();
      host.failAt({ request: 1, action, code: 'GeneralException' });
      await run(writeTwice).catch((error: { code: string }) => expect(error.code).toBe('GeneralException'));
      expect(host.workbook.sheets[0]?.cells.values({ top: 0, left: 0, bottom: 1, right: 0 }).flat()).toEqual(written);
    }
  });

  it('counts actions over all requests when no request is named', async () => {
    const { run, host } = hostBook();
    await run(write('A1', 1));
    host.failAt({ action: host.counters.actions + 3, code: 'AccessDenied' });
    await expect(run(write('A1', 2))).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});

describe('the web limits', () => {
  const big = (letters: number): string[][] => [['x'.repeat(letters)]];

  it('refuse a request above 5 MB', async () => {
    const { run, host } = hostBook({ webLimits: true });
    const rows = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
    const failing = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A200').values = rows;
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded', httpStatusCode: 400 });
    expect(host.workbook.sheets[0]?.cells.usedArea(true)).toBeNull();
  });

  it('refuse a response above 5 MB', async () => {
    const { run } = hostBook({ webLimits: true });
    const failing = run(async (context) => {
      const column = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A200');
      for (const half of ['A1:A100', 'A101:A200']) {
        const rows = Array.from({ length: 100 }, () => ['x'.repeat(30_000)]);
        context.workbook.worksheets.getItem('Sheet1').getRange(half).values = rows;
        await context.sync();
      }
      column.load('values');
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  it('are not kept unless asked for', async () => {
    const { run } = hostBook();
    await expect(run(async (context) => {
      const rows = Array.from({ length: 200 }, () => big(30_000)[0] ?? []);
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A200').values = rows;
      await context.sync();
    })).resolves.toBeUndefined();
  });
});

describe('cell-edit mode', () => {
  it('refuses every request', async () => {
    const { run, host } = hostBook();
    host.setCellEditMode(true);
    await expect(run(write('A1', 1))).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    host.setCellEditMode(false);
    await run(write('A1', 1));
  });

  it('makes a run that asked to wait go on when it ends', async () => {
    const { Excel: client, host } = hostBook();
    host.setCellEditMode(true);
    const waiting = client.run({ delayForCellEdit: true }, write('A1', 'waited'));
    await new Promise((done) => setTimeout(done, 5));
    expect(host.workbook.sheets[0]?.cells.value(0, 0)).toBeNull();
    host.setCellEditMode(false);
    await waiting;
    expect(host.workbook.sheets[0]?.cells.value(0, 0)).toBe('waited');
  });
});

describe('a read-only workbook', () => {
  it('can be read and refuses every change', async () => {
    const { run } = hostBook({ readOnly: true });
    await run(async (context) => {
      context.workbook.load('readOnly');
      await context.sync();
      expect(context.workbook.readOnly).toBe(true);
    });
    await expect(run(write('A1', 1))).rejects.toMatchObject({ code: 'AccessDenied' });
    await expect(run(async (context) => {
      context.workbook.worksheets.add('x');
      await context.sync();
    })).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});

describe('the counters', () => {
  it('count requests, actions and bytes both ways, and start again when reset', async () => {
    const { run, host } = hostBook();
    await run(write('A1', 'x'.repeat(1000)));
    expect(host.counters.requests).toBe(2);
    expect(host.counters.bytesSent).toBeGreaterThan(1000);
    expect(host.counters.bytesReceived).toBeGreaterThan(100);
    host.resetCounters();
    expect(host.counters).toEqual({ requests: 0, actions: 0, bytesSent: 0, bytesReceived: 0 });
    await run(async (context) => context.sync());
    expect(host.counters.requests).toBe(1);
  });

  it('count letters beyond ASCII by their bytes', async () => {
    const { run, host } = hostBook();
    await run(write('A1', 'a'.repeat(100)));
    const plain = host.counters.bytesSent;
    host.resetCounters();
    await run(write('A1', 'é'.repeat(100)));
    expect(host.counters.bytesSent).toBe(plain + 100);
  });
});
