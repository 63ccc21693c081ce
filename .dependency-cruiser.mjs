/** Who may import whom: the layer table. Packages from npm are judged by the compiler (`lib`, `types`), except those named below. */

// Rooms that run in any JavaScript engine, and what each may import besides itself. Nothing else of the project.
const rooms = {
  'src/core': [],
  'src/derive': ['src/core'],
  'src/import': ['src/core'],
  'circuits/elements': ['src/core'],
  circuits: ['src/core', 'circuits/elements'],
  'src/impedance': ['src/core', 'circuits'],
  'src/voltammetry': ['src/core', 'src/derive'],
  'src/titration': ['src/core', 'src/derive'],
  'src/cycling': ['src/core', 'src/derive'],
  'src/track': ['src/core', 'src/derive'],
  'src/report': ['src/core'],
  'src/project': ['src/core'],
};
const ours = '^(src|circuits|renderer|test)/';
const engineRooms = `^(circuits|${Object.keys(rooms)
  .filter((room) => room !== 'src/project')
  .join('|')}|src/app)/|^src/pipeline\\.ts$`;

const roomRules = Object.entries(rooms).map(([room, others]) => ({
  name: `layer-${room.replaceAll('/', '-')}`,
  comment: `${room} may import ${others.length === 0 ? 'nothing of the project' : others.join(', ')}. What passes between techniques is a type of src/core.`,
  severity: 'error',
  from: { path: `^${room}/`, ...(room === 'circuits' ? { pathNot: '^circuits/elements/' } : {}) },
  to: { path: ours, pathNot: [room, ...others].map((folder) => `^${folder}/`) },
}));

/** What the window may know of the project: types, circuits and their evaluation (live sliders), and the contract. */
const windowMayImport = [
  '^renderer/',
  '^src/core/',
  '^circuits/',
  '^src/impedance/(compile-circuit|parse-circuit|circuit-[a-z-]+)\\.ts$',
  '^src/app/(api|client)\\.ts$',
];

export default {
  forbidden: [
    ...roomRules,
    {
      name: 'core-stands-alone',
      comment: 'src/core imports nothing, packages included.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: '^src/core/' },
    },
    {
      name: 'any-engine',
      comment: 'Formulas, readers and fits run in any JavaScript engine: what needs Node belongs in src/hosts or src/project.',
      severity: 'error',
      from: { path: engineRooms },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-imports-hosts',
      comment: 'Hosts are shells around src/app: what others need of them belongs further in.',
      severity: 'error',
      from: { path: ours, pathNot: '^(src/hosts|test)/' },
      to: { path: '^src/hosts/' },
    },
    {
      name: 'hosts-call-app',
      comment: 'A host has no formula and no parsing: it calls src/app or src/pipeline.ts and knows the types of src/core.',
      severity: 'error',
      from: { path: '^src/hosts/' },
      to: { path: ours, pathNot: ['^src/hosts/', '^src/app/', '^src/pipeline\\.ts$', '^src/core/', '^src/project/'] },
    },
    {
      name: 'electron-stays-in-its-host',
      comment: 'Importing electron without its runtime starts a download, so only src/hosts/electron does.',
      severity: 'error',
      from: { path: ours, pathNot: '^(src/hosts/electron|test/stand-ins)/' },
      to: { path: '(^|/)node_modules/electron/' },
    },
    {
      name: 'electron-host-stays-alone',
      comment: 'src/hosts/electron imports electron, so no other host imports from it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/hosts/electron/' },
      to: { path: '^src/hosts/electron/' },
    },
    {
      name: 'window-knows-the-contract',
      comment:
        'The window imports src/core, circuits and their evaluation, and of src/app the contract and its client. All else it asks the host for.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: ours, pathNot: windowMayImport },
    },
    {
      name: 'window-has-no-node',
      comment: 'The window runs in a browser.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'widgets-know-no-physics',
      comment: 'renderer/widgets are controls: no spectra, no circuits, no screens.',
      severity: 'error',
      from: { path: '^renderer/widgets/' },
      to: { path: ours, pathNot: ['^renderer/widgets/', '^src/core/'] },
    },
    {
      name: 'plots-know-no-screens',
      comment: 'A plot draws what it is given; screens use plots, not the other way.',
      severity: 'error',
      from: { path: '^renderer/plots/' },
      to: { path: '^renderer/(app|screens)/' },
    },
    {
      name: 'drawing-stays-in-the-window',
      comment: 'React, Mantine and Chart.js are for renderer/ alone.',
      severity: 'error',
      from: { path: '^(src|circuits)/' },
      to: { path: '(^|/)node_modules/(react|react-dom|@mantine|chart\\.js|chartjs-[^/]+|zustand|@tanstack)/' },
    },
    {
      name: 'no-tests-in-the-program',
      comment: 'Test writers and golden values stay in test/.',
      severity: 'error',
      from: { path: '^(src|circuits|renderer)/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|node_modules/\\.)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'test/tsconfig.json' },
    combinedDependencies: false,
    builtInModules: { add: ['node:sqlite'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
