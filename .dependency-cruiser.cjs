// The rings of the architecture as code. Each comment says what to do instead of the import it forbids.
const TEST = '\\.test\\.tsx?$';
const RING = { pathNot: TEST };

/** A folder under src that may import only the folders named, its own files, packages and what `node` names. */
function ring(name, folder, allowed, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { ...RING, path: `^src/${folder}/` },
    to: { path: '^src/', pathNot: [`^src/${folder}/`, ...allowed.map((path) => `^src/${path}`)] },
  };
}

/** A family (methods, connectors ...): each member sees its own folder and the folders named, never another member. */
function member(name, family, allowed, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { ...RING, path: `^src/${family}/([^/]+)/` },
    to: { path: '^src/', pathNot: [`^src/${family}/$1/`, ...allowed.map((path) => `^src/${path}`)] },
  };
}

module.exports = {
  forbidden: [
    ring('core-is-pure', 'core', [], 'core holds the words. Hand what it needs in as an argument, or move the type here.'),
    ring('lib-knows-no-marketing', 'lib', [], 'lib is generic. Hand the value in as an argument; a word of the domain belongs to core.'),
    ring(
      'store-below-ledger',
      'store',
      ['core/', 'lib/'],
      'store runs SQL for others. Put the meaning into ledger or a stage, which call store.',
    ),
    ring(
      'ledger-below-stages',
      'ledger',
      ['core/', 'lib/', 'store/'],
      'ledger serves stages and methods. Take what they know as an argument.',
    ),
    ring(
      'outbox-below-stages',
      'outbox',
      ['core/', 'lib/', 'store/'],
      'outbox sends what stages and people put in. Take what they know, and the channel, as arguments; app.ts hands them in.',
    ),
    ring(
      'people-serve-the-guard',
      'people',
      ['core/', 'lib/', 'store/', 'outbox/'],
      'people signs people in and says who they are; the guard in http asks through a function that app.ts hands over.',
    ),
    ring(
      'http-hands-routes-in',
      'http',
      ['core/', 'lib/'],
      'http knows no stage. Write the route in routes.ts of its stage; app.ts hands it to the server.',
    ),
    ring(
      'seed-tells-facts',
      'seed',
      ['core/', 'lib/'],
      'seed makes facts up and stores nothing. Let the demo of funnel/capture take them in.',
    ),
    member(
      'methods-meet-in-the-ledger',
      'methods',
      ['core/', 'lib/', 'ledger/', 'store/question\\.ts$'],
      'A method sees core, lib, ledger and store/question. What two methods share is a fact in the ledger or a word in core.',
    ),
    member(
      'stages-meet-in-the-ledger',
      'funnel',
      ['core/', 'lib/', 'store/', 'ledger/', 'outbox/'],
      'A stage sees core, lib, store, ledger and outbox. Let the other stage append a fact, and read that; or let app.ts hand a function in.',
    ),
    member(
      'connectors-hold-no-storage',
      'connectors',
      ['core/', 'lib/'],
      'A connector turns vendor data into facts and returns them; intake stores them.',
    ),
    member(
      'channels-hold-no-storage',
      'channels',
      ['core/', 'lib/'],
      'A channel delivers what it is given and returns the outcome; the stage stores it.',
    ),
    {
      name: 'lists-see-their-family',
      comment: 'The list of a family names its members and nothing else. Composition belongs to app.ts.',
      severity: 'error',
      from: { ...RING, path: '^src/(methods|connectors|channels)/[^/]+$' },
      to: { path: '^src/', pathNot: ['^src/$1/', '^src/core/', '^src/lib/'] },
    },
    {
      name: 'only-the-top-composes',
      comment:
        'app.ts, asking.ts, demo-shops.ts, landing.ts, sending.ts, engine.ts, main.ts, config.ts and cli/ know all, so nothing may know them. Take the value as an argument; app.ts hands it in.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(app|asking|demo-shops|landing|sending|engine|main|config)\\.ts$', '^src/cli/', TEST] },
      to: { path: ['^src/(app|asking|demo-shops|landing|sending|engine|main|config)\\.ts$', '^src/cli/'] },
    },
    {
      name: 'config-stands-alone',
      comment: 'config.ts turns the environment into a value. Let app.ts connect that value to the rest.',
      severity: 'error',
      from: { path: '^src/config\\.ts$' },
      to: { path: '^src/', pathNot: ['^src/core/', '^src/lib/'] },
    },
    {
      name: 'browser-code-imports-types-only',
      comment:
        'web and tracker talk to the public API. Use "import type", or call the API. What server and browser must make alike is pure files, named here.',
      severity: 'error',
      from: { path: '^(web|tracker)/', pathNot: TEST },
      to: {
        path: '^src/',
        pathNot: ['^src/lib/lane\\.ts$', '^src/funnel/capture/forms/logic\\.ts$', '^src/funnel/capture/pages/blocks/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'blocks-run-in-browsers-too',
      comment:
        'Blocks of landing pages are rendered by the server and by the editor. They may use html.ts and the list of languages, nothing else.',
      severity: 'error',
      from: { ...RING, path: '^src/funnel/capture/pages/blocks/' },
      to: { pathNot: ['^src/funnel/capture/pages/blocks/', '^src/lib/html\\.ts$', '^src/core/language\\.ts$'] },
    },
    {
      name: 'product-ships-without-tools',
      comment: 'dist holds src only. Move what the product needs into src; tests, seed, tools and bench import src, never the other way.',
      severity: 'error',
      from: { ...RING, path: '^src/' },
      to: { path: '^(test|seed|tools|bench|web|tracker)/' },
    },
    {
      name: 'no-dev-dependency-in-the-product',
      comment:
        'An installation without development packages would break. Move the package to "dependencies" in package.json, or do without.',
      severity: 'error',
      from: { ...RING, path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'machine-only-at-the-edges',
      comment:
        'Files, processes and sockets are for store, lib, http, cli, the file connector and the top. Take the content or a function as an argument.',
      severity: 'error',
      from: { pathNot: [TEST, '^src/connectors/file/'], path: '^src/(core|ledger|methods|funnel|connectors|channels)/' },
      to: { dependencyTypes: ['core'], path: '^(node:)?(fs|fs/promises|child_process|net|tls|dgram|cluster|worker_threads|process)$' },
    },
    {
      name: 'processes-only-in-store-and-cli',
      comment: 'Only the embedded PostgreSQL (store) and the command line start processes. Use a job of the store for background work.',
      severity: 'error',
      from: { ...RING, path: '^src/', pathNot: [TEST, '^src/(store|cli)/', '^src/main\\.ts$'] },
      to: { dependencyTypes: ['core'], path: '^(node:)?(child_process|cluster)$' },
    },
    {
      name: 'no-circles',
      comment: 'Move what both files need into a third, or hand one of them in as an argument.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      comment: 'The file or package does not exist. Correct the path (relative imports end in .ts) or add the package to package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:words/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '\\.css$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'],
    },
  },
};
