/** Objectives, Key Results, and every value a Key Result has had with the run and the rule behind it. */
package io.orgsync.pxc.keyresult;
