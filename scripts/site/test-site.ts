/**
 * The site end-to-end tests run on: Klapasawit at home, beside it the good packages of the test
 * corpus, which show that another village is data and no code, and one with a broken feature.
 * PADU_TEST_SITE names another folder for it, so that two runs do not replace each other's site.
 */
export const testSite = {
  out: process.env.PADU_TEST_SITE ?? 'build/test-site',
  assets: 'build/test-assets',
  packages: ['tiles/33.03.06.2015', 'tests/corpus/good', 'tests/corpus/bad/ring-crosses-itself']
} as const;
