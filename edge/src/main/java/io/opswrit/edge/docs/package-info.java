/** What the generated OpenAPI documents of all services have in common. */
package io.opswrit.edge.docs;
