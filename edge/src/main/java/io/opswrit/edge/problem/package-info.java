/**
 * What a caller is told when a call fails: RFC 9457 problem details for every error, whoever raised it. Use cases throw
 * exceptions of their own domain; a service maps those with {@link io.opswrit.edge.problem.Problems}, and what nobody
 * maps is mapped here. The mappers are public only because Quarkus calls those of a library from generated code elsewhere.
 */
package io.opswrit.edge.problem;
