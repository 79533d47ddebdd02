/** Stands in for the HTTP proxy that a company lets its machines out by. */
package io.orgsync.devkit.proxy;
