# The stricter mode: a document of each command type, made from the catalogue.

locals {
  documents_folder = var.documents_folder == null ? "${path.module}/../documents" : var.documents_folder
}

resource "aws_ssm_document" "own" {
  for_each = var.own_documents ? fileset(local.documents_folder, "*.json") : toset([])

  name            = trimsuffix(each.value, ".json")
  document_type   = "Command"
  document_format = "JSON"
  target_type     = "/AWS::EC2::Instance"
  content         = file("${local.documents_folder}/${each.value}")
}
