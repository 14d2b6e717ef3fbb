/** What the executor calls: its tables, Systems Manager and the tags of instances. Errors of AWS are translated here into answers of the domain. */
package io.opswrit.executor.outbound;
