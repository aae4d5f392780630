// What mocha's `spec` reporter prints, through the console alone: the same in Node and in a web worker.

/**
 * @param {import('mocha').Runner} runner
 * @param {(line: string) => void} [print]
 */
export function report(runner, print = (line) => void console.log(line)) {
  let depth = 0;
  /** @type {import('mocha').Test[]} */
  const failures = [];
  const indent = () => '  '.repeat(depth);
  runner.on('suite', (suite) => {
    if (!suite.root) print(`${indent()}${suite.title}`);
    depth++;
  });
  runner.on('suite end', () => void depth--);
  runner.on('pass', (test) => {
    const slow = (test.duration ?? 0) > test.slow() ? ` (${test.duration} ms)` : '';
    print(`${indent()}✔ ${test.title}${slow}`);
  });
  runner.on('pending', (test) => print(`${indent()}- ${test.title}`));
  runner.on('fail', (test, error) => {
    failures.push(Object.assign(test, { err: error }));
    print(`${indent()}${failures.length}) ${test.title}`);
  });
  runner.on('end', () => {
    const { passes = 0, pending = 0, duration = 0 } = runner.stats ?? {};
    print('');
    print(`  ${passes} passing (${duration} ms)`);
    if (pending > 0) print(`  ${pending} pending`);
    if (failures.length > 0) print(`  ${failures.length} failing\n`);
    failures.forEach((test, i) => print(describeFailure(test, i + 1)));
  });
}

/**
 * @param {import('mocha').Test} test
 * @param {number} number
 */
function describeFailure(test, number) {
  const { err } = test;
  const text = err?.stack?.includes(err.message) ? err.stack : `${err?.message ?? err}\n${err?.stack ?? ''}`;
  return `  ${number}) ${test.titlePath().join(' › ')}\n${text.replace(/^/gm, '     ')}\n`;
}
