/** An organisation's connection to Ascora: its key, its settings, how it is tested, and what runs read of it. */
package io.orgsync.ascora.connection;
