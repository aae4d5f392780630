'use strict';
const { reporters, Runner } = require('mocha');
const { EVENT_RUN_END, EVENT_TEST_PASS, EVENT_TEST_FAIL } = Runner.constants;

/** Says at once what fails or is slow, and at the end how many passed and why the others did not. */
module.exports = class QuietReporter extends reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    runner.on(EVENT_TEST_PASS, (test) => {
      if (test.speed === 'slow' && test.duration > 2000) console.log(`  ${test.duration} ms: ${test.fullTitle()}`);
    });
    runner.on(EVENT_TEST_FAIL, (test) => console.log(`  failed: ${test.fullTitle()}`));
    runner.on(EVENT_RUN_END, () => this.epilogue());
  }
};
