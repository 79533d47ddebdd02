/** Child processes of tests, demo and benchmarks: free ports, start, readiness, signals and a certain end. */
package io.orgsync.devkit.process;
