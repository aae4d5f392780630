'use strict';
module.exports = { forbidden: [], options: { tsPreCompilationDeps: true } };
