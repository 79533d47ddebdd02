/** The house plan as rules that every module's tests check. */
package io.orgsync.devkit.architecture;
