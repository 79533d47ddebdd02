/** The catalogue of what workflow steps can do with an integration. */
package io.orgsync.pxc.catalog;
