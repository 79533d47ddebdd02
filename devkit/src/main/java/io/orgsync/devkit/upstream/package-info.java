/**
 * What every simulated upstream is made of: the log of requests, the script of faults, gates, the ways a reply can be
 * spoilt or travel badly, and the plumbing of the control API.
 */
package io.orgsync.devkit.upstream;
