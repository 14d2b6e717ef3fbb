/** What the API and the pages share: who reads, what their roles are called, and a record as programs and files show it. */
package io.opswrit.audit.inbound;
