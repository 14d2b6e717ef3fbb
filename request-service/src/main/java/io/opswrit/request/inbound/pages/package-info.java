/** What people see of requests: forms and pages, made of the same use cases as the API. */
package io.opswrit.request.inbound.pages;
