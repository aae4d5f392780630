// node:assert/strict for a web worker, from the package `assert`.
'use strict';
module.exports = require('assert/').strict;
