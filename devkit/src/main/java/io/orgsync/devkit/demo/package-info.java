/** Shows both services at work on one machine: starts everything, runs a first sync over HTTP, prints what happened. */
package io.orgsync.devkit.demo;
