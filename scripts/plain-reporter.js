import { DefaultReporter } from 'vitest/node';

/** Vitest's own report, then one plain line that people and machines read alike: `N passed, N failed`. */
export default class PlainReporter extends DefaultReporter {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<import('vitest/node').SerializedError>} unhandledErrors
   * @param {import('vitest/node').TestRunEndReason} reason
   * @override
   */
  onTestRunEnd(modules, unhandledErrors, reason) {
    super.onTestRunEnd(modules, unhandledErrors, reason);
    const states = modules.flatMap((module) => [...module.children.allTests()]).map((test) => test.result().state);
    const passed = states.filter((state) => state === 'passed').length;
    // A file that cannot be loaded, a hook that fails and an error outside any test fail without a failed test.
    const outside = modules.filter((module) => module.state() === 'failed' && ![...module.children.allTests('failed')].length).length;
    const failed = states.filter((state) => state === 'failed').length + outside + unhandledErrors.length;
    if (passed + failed === 0) {
      this.error('No test ran.');
      process.exitCode = 1;
    }
    this.log(`${passed} passed, ${failed} failed`);
  }
}
