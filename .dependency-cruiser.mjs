// Imports run one way, types included; neighbours do not meet:
// entrypoints -> components, platform -> vocabulary -> dictionaries, page -> chinese
const rooms = {
  chinese: [],
  dictionaries: ['chinese'],
  page: ['chinese'],
  vocabulary: ['dictionaries', 'page', 'chinese'],
  components: ['vocabulary', 'dictionaries', 'page', 'chinese'],
  platform: ['vocabulary', 'dictionaries', 'page', 'chinese'],
  entrypoints: ['components', 'platform', 'vocabulary', 'dictionaries', 'page', 'chinese'],
}
const all = Object.keys(rooms)

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one idea, or hide a third.',
      from: {},
      to: { circular: true },
    },
    ...all.map((room) => ({
      name: `${room}-direction`,
      severity: 'error',
      comment: `${room}/ may import from: ${rooms[room].join(', ') || 'nothing else'}.`,
      from: { path: `^${room}/` },
      to: { path: `^(${all.filter((other) => other !== room && !rooms[room].includes(other)).join('|')}|scripts|tests)/` },
    })),
    {
      name: 'browser-only-at-the-edge',
      severity: 'error',
      comment: 'Only platform/ and entrypoints/ know that they run in a browser extension.',
      from: { path: '^(chinese|dictionaries|page|vocabulary|components)/', pathNot: '^dictionaries/module/' },
      to: { path: ['^node_modules/(wxt|@wxt-dev)/', '^\\.wxt/', '^#imports'] },
    },
    {
      name: 'no-missing-module',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(#imports|#i18n|virtual:|wxt)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    webpackConfig: { fileName: 'scripts/lint/resolve.mjs' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
