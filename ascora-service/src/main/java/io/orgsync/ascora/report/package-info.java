/** Reports: what jobs are made from. The platform hands them over, or they are read from its API when they are needed. */
package io.orgsync.ascora.report;
