/**
 * The HTTP edge that the services share: who calls, what a bad call is told, how strictly JSON is read, how lists are
 * paged, what pages look like. It decides nothing about requests, approvals or records.
 */
package io.opswrit.edge;
