/** The database server's own process: real durability, passwords checked, roles and databases as deploy/postgres says. */
package io.opswrit.local.postgres;
